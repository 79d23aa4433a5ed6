/** How often a property is tried: so often, and fifty times as often in `npm run test:deep`. */
export function runs(usual: number): number {
  return process.env.DEPTH === "deep" ? usual * 50 : usual;
}
