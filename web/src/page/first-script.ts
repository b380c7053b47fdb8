/**
 * Runs before the first paint, as a small blocking file of its own (the CSP allows no inline script): sets the theme the
 * visitor chose (kept in localStorage, never in a cookie), tells the style sheet that scripts run, and keeps in mind what is
 * pressed before the page answers.
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

// What is pressed before the page is taken over (take-over.ts) is done then. Links and forms work without any script.
document.addEventListener(
  'click',
  ({ target }) => {
    if (root.classList.contains('taken-over')) return;
    document.querySelector('[data-pressed]')?.removeAttribute('data-pressed');
    (target as Element).closest('button[type=button]')?.setAttribute('data-pressed', '');
  },
  true,
);
