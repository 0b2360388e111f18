/** Makes something of a whole, such as an index of an edition, when it is first asked for, and keeps it as long as the whole. */
export function oncePer<Whole extends object, Made>(make: (whole: Whole) => Made): (whole: Whole) => Made {
  const kept = new WeakMap<Whole, Made>();
  return (whole) => {
    const known = kept.get(whole);
    if (known !== undefined) return known;
    const made = make(whole);
    kept.set(whole, made);
    return made;
  };
}
