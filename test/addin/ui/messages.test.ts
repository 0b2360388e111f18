import { buildTexts } from "../../../src/addin/ui/messages/build";
import { checkingTexts } from "../../../src/addin/ui/messages/checking";
import { mapTexts } from "../../../src/addin/ui/messages/map";
import { newerEditionTexts } from "../../../src/addin/ui/messages/newerEdition";
import { refreshTexts } from "../../../src/addin/ui/messages/refresh";
import { reportTexts } from "../../../src/addin/ui/messages/report";

describe("in Italian an article goes with the number that follows it", () => {
  it.each<readonly [said: string, wanted: RegExp]>([
    [mapTexts.it.asOf("10 marzo 2026"), /^alla data del 10 marzo 2026$/],
    [mapTexts.it.asOf("8 marzo 2026"), /^alla data dell’8 marzo 2026$/],
    [refreshTexts.it.signedAhead("11 marzo 2026"), /^Il feed risulta firmato l’11 marzo 2026,/],
    [refreshTexts.it.silent("8 marzo 2026", "18 marzo 2026"), /tace dall’8 marzo 2026; .* entro il 18 marzo 2026\./],
    [newerEditionTexts.it.available("9", "8 marzo 2026"), /^È disponibile l’edizione 9 dell’8 marzo 2026\.$/],
    [mapTexts.it.owns("A", "B", "5%"), /^A possiede il 5% di B$/],
    [mapTexts.it.owns("A", "B", "8,5%"), /^A possiede l’8,5% di B$/],
    [mapTexts.it.owns("A", "B", "80%"), /^A possiede l’80% di B$/],
    [mapTexts.it.owns("A", "B", "1,5%"), /^A possiede l’1,5% di B$/],
    [mapTexts.it.owns("A", "B", "11%"), /^A possiede l’11% di B$/],
    [mapTexts.it.owns("A", "B", "10%"), /^A possiede il 10% di B$/],
    [mapTexts.it.owns("A", "B", "18%"), /^A possiede il 18% di B$/],
    [mapTexts.it.owns("A", "B", "0,5%"), /^A possiede lo 0,5% di B$/],
  ])("%p", (said, wanted) => {
    expect(said).toMatch(wanted);
  });
});

describe("what is said of one thing is in the singular", () => {
  it.each([
    [checkingTexts.en.previewSays("1"), "This is what 1 repair would change. Nothing has been written yet."],
    [checkingTexts.en.previewSays("2"), "This is what 2 repairs would change. Nothing has been written yet."],
    [buildTexts.it.more("1"), "Un altro: digita per trovarlo"],
    [buildTexts.it.more("2"), "Altri 2: digita per trovarli"],
    [mapTexts.en.leftOut("40", "1"), "Drawn are the largest 40; 1 smaller one is left out."],
    [mapTexts.en.leftOut("40", "2"), "Drawn are the largest 40; 2 smaller ones are left out."],
    [mapTexts.it.leftOut("40", "1"), "Si disegnano le 40 parti maggiori; 1 minore è esclusa."],
    [reportTexts.en.formulasStay("1", "1"), "The answer of the only DEALS formula stays as it is."],
    [reportTexts.en.formulasStay("1", "3"), "1 of 3 DEALS formulas answers as it does now."],
    [reportTexts.en.formulasStay("2", "3"), "2 of 3 DEALS formulas answer as they do now."],
    [reportTexts.it.formulasStay("1", "1"), "La risposta dell’unica formula DEALS resta uguale."],
    [reportTexts.it.formulasStay("1", "3"), "1 formula DEALS su 3 risponde come ora."],
    [reportTexts.it.formulasChange("1", "3"), "1 formula DEALS su 3 risponderebbe diversamente:"],
    [
      reportTexts.en.formulasUnknown("1", "Sheet1!A1"),
      "Of 1 DEALS formula it can’t be said whether it would answer otherwise, since only Excel can calculate what it is given: Sheet1!A1.",
    ],
    [
      reportTexts.en.formulasUnknown("2", "Sheet1!A1"),
      "Of 2 DEALS formulas it can’t be said whether they would answer otherwise, since only Excel can calculate what they are given: Sheet1!A1.",
    ],
    [
      reportTexts.it.formulasUnknown("1", "Sheet1!A1"),
      "Di 1 formula DEALS non si può dire se risponderebbe diversamente, perché solo Excel può calcolare i suoi argomenti: Sheet1!A1.",
    ],
    [reportTexts.it.more("1"), "… e un altro"],
  ])("%p", (said, wanted) => {
    expect(said).toBe(wanted);
  });
});
