/**
 * Adds two numbers.
 * @customfunction
 */
function add(first: number, second: number): number {
  return first + second;
}

CustomFunctions.associate("ADD", add);
