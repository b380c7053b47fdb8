/**
 * Runs before the first paint, as a small blocking file of its own (the CSP allows no inline script): sets the theme the
 * visitor chose (kept in localStorage, never in a cookie) and tells the style sheet that scripts run.
 */
const root = document.documentElement;
root.classList.add('js');
try {
  const chosen = localStorage.getItem('theme');
  if (chosen === 'light' || chosen === 'dark') root.dataset['kernTheme'] = chosen;
  // Somebody has signed in with this browser: the header waits for the name instead of flashing "Anmelden".
  if (localStorage.getItem('signedIn') !== null) root.classList.add('signed-in');
} catch {
  // Storage can be switched off; the system's theme then applies.
}
