/** Dialogs stand at the end of the page, whatever menu has the buttons that open them: a closed menu shows nothing in it. */

const find = (id: string): HTMLDialogElement | null => {
  const element = document.getElementById(id);
  return element instanceof HTMLDialogElement ? element : null;
};

export function openDialog(id: string): void {
  const dialog = find(id);
  if (dialog && !dialog.open) dialog.showModal();
}

export const closeDialog = (id: string): void => find(id)?.close();
