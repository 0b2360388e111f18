/** The day some days after another, or before it; both written yyyy-mm-dd. */
export function daysLater(day: string, days: number): string {
  const later = new Date(`${day}T00:00:00Z`);
  later.setUTCDate(later.getUTCDate() + days);
  return later.toISOString().slice(0, "2025-05-31".length);
}
