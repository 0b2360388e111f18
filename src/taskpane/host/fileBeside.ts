/** Reads a JSON file that is published beside the pane's page; undefined if it can't be had. */
export async function fileBeside(name: string): Promise<unknown> {
  try {
    const response = await fetch(name);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
