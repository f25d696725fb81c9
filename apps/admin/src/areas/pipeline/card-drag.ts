/** What a dragged card carries: its id, in a type of our own so that no other drag is taken for one. */
const CARD_TYPE = 'application/x-ricejar-card';

export function packCard(event: DragEvent, cardId: string, name: string): void {
  if (!event.dataTransfer) return;
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData(CARD_TYPE, cardId);
  event.dataTransfer.setData('text/plain', name);
}

export const holdsCard = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes(CARD_TYPE) ?? false;

export const unpackCard = (event: DragEvent): string => event.dataTransfer?.getData(CARD_TYPE) ?? '';
