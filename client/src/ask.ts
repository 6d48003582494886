import { window } from 'vscode';

export interface Question {
  readonly title: string;
  readonly value: string;
  /** What it is about, shown below. */
  readonly prompt: string;
  readonly placeHolder: string;
  /** Why an answer will not do; asked when it is given, not before: nobody likes to be corrected while thinking. */
  readonly wrong: (answer: string) => string | undefined;
}

/** Asks for a line of text, which keeps the keyboard until it is answered or given up; undefined when it is given up. */
export function ask({ title, value, prompt, placeHolder, wrong }: Question): Promise<string | undefined> {
  const input = window.createInputBox();
  Object.assign(input, { title, value, prompt, placeholder: placeHolder, ignoreFocusOut: true });
  return new Promise((resolve) => {
    input.onDidChangeValue(() => (input.validationMessage = undefined));
    input.onDidAccept(() => {
      const answer = input.value.trim();
      input.validationMessage = wrong(answer);
      if (input.validationMessage !== undefined) return;
      resolve(answer);
      input.hide();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}
