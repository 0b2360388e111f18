/** What an add-in's page has seen of its own start, in ms since the navigation to it began; 0 for what is still to come. */
export interface StartSeen {
  /** The last function was associated. */
  readonly associatedAt: number;
  /** The pane can be used. */
  readonly usableAt: number;
}
