export const shortestPassword = 12;

export type Strength = 'short' | 'enough' | 'good' | 'long';

/** By length alone: a long sentence is stronger than a short word with signs in it. */
export function strengthOf(password: string): Strength {
  if (password.length < shortestPassword) return 'short';
  if (password.length < 16) return 'enough';
  return password.length < 24 ? 'good' : 'long';
}
