import { type Disposable, QuickInputButtons, type QuickInput, type QuickPickItem, window } from 'vscode';

/** Several questions one after the other: each says which of how many it is, and any but the first can be gone back from. */
export interface Place {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}
export type Step = (place: Place) => Promise<'next' | 'back' | 'given up'>;

/** Asks the questions in turn; false when they are given up. Steps keep their answers, so that going back finds them. */
export async function walk(title: string, steps: readonly Step[]): Promise<boolean> {
  for (let at = 0; at < steps.length; ) {
    const went = await steps[at]!({ title, step: at + 1, totalSteps: steps.length });
    if (went === 'given up') return false;
    at += went === 'next' ? 1 : -1;
  }
  return true;
}

export interface PickItem<T> extends QuickPickItem {
  readonly value: T;
}

/** One of several, or as many as one likes; `chosen` are marked at first. */
export function pickStep<T>(place: Place, placeholder: string, items: readonly PickItem<T>[], chosen: readonly T[], many: boolean, take: (values: readonly T[]) => void): ReturnType<Step> {
  const pick = window.createQuickPick<PickItem<T>>();
  const marked = items.filter(({ value }) => chosen.includes(value));
  Object.assign(pick, { placeholder, items, canSelectMany: many, matchOnDescription: true, matchOnDetail: true });
  if (many) pick.selectedItems = marked;
  else pick.activeItems = marked;
  return shown(pick, place, (accept) => [
    pick.onDidAccept(() => {
      const picked = many ? pick.selectedItems : pick.activeItems;
      if (!many && picked.length === 0) return;
      take(picked.map(({ value }) => value));
      accept();
    }),
  ]);
}

/** A line of text, which may be empty. */
export function textStep(place: Place, prompt: string, placeholder: string, value: string, take: (value: string) => void): ReturnType<Step> {
  const input = window.createInputBox();
  Object.assign(input, { prompt, placeholder, value });
  return shown(input, place, (accept) => [
    input.onDidAccept(() => {
      take(input.value.trim());
      accept();
    }),
  ]);
}

type Asked = QuickInput & { buttons: readonly unknown[]; onDidTriggerButton: (listener: (button: unknown) => void) => Disposable };

function shown(input: Asked, place: Place, listen: (accept: () => void) => readonly Disposable[]): ReturnType<Step> {
  Object.assign(input, { ...place, ignoreFocusOut: true, buttons: place.step > 1 ? [QuickInputButtons.Back] : [] });
  return new Promise((resolve) => {
    const done = (went: 'next' | 'back' | 'given up'): void => {
      resolve(went);
      for (const listener of listeners) listener.dispose();
      input.dispose();
    };
    const listeners = [...listen(() => done('next')), input.onDidTriggerButton((button) => button === QuickInputButtons.Back && done('back')), input.onDidHide(() => done('given up'))];
    input.show();
  });
}
