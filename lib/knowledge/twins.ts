/** Pairs of causes that no question tells apart; empty is the goal. */
export const twins = [] as const satisfies readonly (readonly [string, string])[];
