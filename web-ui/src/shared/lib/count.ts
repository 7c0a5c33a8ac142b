/** "1,204", or "999+" once the count has reached what the server counts up to. */
export function boundedCount(count: number, bound = 1_000): string {
  const most = Math.min(bound, 1_000);
  return count >= most ? `${most - 1}+` : String(count);
}
