/** Brings what is missing or wrong on this screen into sight. */
export function showFirstTrouble(): void {
  requestAnimationFrame(() => {
    document
      .querySelector('main [role="alert"], main [aria-invalid="true"]')
      ?.scrollIntoView?.({ block: 'center' });
  });
}
