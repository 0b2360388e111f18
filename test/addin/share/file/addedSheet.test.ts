import { AddedStyles } from "../../../../src/addin/share/file/addedSheet";
import { attributeOf, elementsIn } from "../../../../src/addin/share/xml";
import { dollarFormat } from "../../../../src/addin/sheets/formats";

/** The styles of a workbook in which no cell has a number format of its own. */
const plain = '<styleSheet><fonts count="1"><font/></fonts><cellXfs count="1"><xf/></cellXfs></styleSheet>';

describe("the styles of an added sheet", () => {
  it.each([dollarFormat, '"$"#,##0', "$#,##0_);($#,##0)"])(
    "have a number format just as it is, also where it is the first of the workbook: %s",
    (numberFormat) => {
      const styles = new AddedStyles(plain);
      styles.numberOf({ numberFormat, isText: false });
      const formats = elementsIn(styles.text, "numFmt").map(({ tag }) => attributeOf(tag, "formatCode"));
      expect(formats).toEqual([numberFormat]);
    },
  );
});
