/** Puts the keyboard on a card or one of its rows, once what changed is on the page. */
export function focusOn(entity: string, field?: string): void {
  requestAnimationFrame(() => {
    const card = document.querySelector(`.react-flow__node[data-id="${CSS.escape(entity)}"]`);
    const row = field && card?.querySelector(`[data-field="${CSS.escape(field)}"]`);
    const target = row || card;
    if (target instanceof HTMLElement && !takenElsewhere(card))
      target.focus({ preventScroll: true });
  });
}

/** Whoever went on to another place (the editor, another cell) is not called back. */
function takenElsewhere(card: Element | null): boolean {
  const { activeElement } = document;
  return (
    activeElement !== null &&
    activeElement !== document.body &&
    (activeElement.matches("input, textarea") || !activeElement.closest(".react-flow")) &&
    !card?.contains(activeElement)
  );
}
