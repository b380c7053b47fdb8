/** As `ref`: the element takes the focus when it comes up. One function for all renders, else React calls it each time. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus();
