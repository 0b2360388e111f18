import { storedFormula } from "../../../src/workbench/file/storedFormula";

describe("a formula as it is stored in a file", () => {
  it.each([
    ["=B2*2", "B2*2"],
    ['=DEALS.TOTAL("CoreWeave","OpenAI")/1e9', '_xldudf_DEALS_TOTAL("CoreWeave","OpenAI")/1e9'],
    ["=deals.count(A1)", "_xldudf_DEALS_COUNT(A1)"],
    ['="DEALS.TOTAL("&A1', '"DEALS.TOTAL("&A1'],
    ["=SUM(FILTER(A1:A9,B1:B9>0))", "SUM(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))"],
    ["=IFNA(A1,0)", "_xlfn.IFNA(A1,0)"],
    ["=SUM('R & D'!A1#)", "SUM(_xlfn.ANCHORARRAY('R & D'!A1))"],
    ["=@A1:A9", "_xlfn.SINGLE(A1:A9)"],
    ["=SUM(found#)+@listed", "SUM(_xlfn.ANCHORARRAY(found))+_xlfn.SINGLE(listed)"],
    ["=LET(all,A1:A9,@all)", "_xlfn.LET(_xlpm.all,A1:A9,_xlfn.SINGLE(_xlpm.all))"],
    ["=@DEALS.LIST(A1)", "_xldudf_DEALS_LIST(A1)"],
    [
      "=LET(one,A1:A9,rest,SUM(One),one/rest*all)",
      "_xlfn.LET(_xlpm.one,A1:A9,_xlpm.rest,SUM(_xlpm.One),_xlpm.one/_xlpm.rest*all)",
    ],
    ["=LET(a,{1,2},b,SUM(a,all),a*b)", "_xlfn.LET(_xlpm.a,{1,2},_xlpm.b,SUM(_xlpm.a,all),_xlpm.a*_xlpm.b)"],
    ["=LET(twice,LAMBDA(n,2*n),twice(21))", "_xlfn.LET(_xlpm.twice,_xlfn.LAMBDA(_xlpm.n,2*_xlpm.n),_xlpm.twice(21))"],
    ["=LET(max,MAX(A1:A9),MAX(max,1))", "_xlfn.LET(_xlpm.max,MAX(A1:A9),MAX(_xlpm.max,1))"],
    ["=BYROW(A1:B9,LAMBDA( row ,SUM(row)))", "_xlfn.BYROW(A1:B9,_xlfn.LAMBDA( _xlpm.row ,SUM(_xlpm.row)))"],
  ])("%s is %s", (formula, stored) => {
    expect(storedFormula(formula, "DEALS")).toBe(stored);
  });
});
