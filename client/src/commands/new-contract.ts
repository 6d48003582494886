import { type ExtensionContext, FileType, l10n, languages, Range, SnippetString, type TextDocument, Uri, window, workspace } from 'vscode';
import { DRAFT_OPTIONS_REQUEST, DRAFT_REQUEST, type DraftOptions, type DraftOptionsParams, type DraftParams, type DraftText, SECTION } from '../../../server/src/protocol/messages.ts';
import { choicesOf } from '../choices.ts';
import { LANGUAGE_ID } from '../names.ts';
import { reviewAsContract } from '../offer.ts';
import type { Session } from '../session.ts';
import { pickStep, type Step, textStep, walk } from '../steps.ts';

type Profile = DraftParams['profile'];
type Numbering = DraftParams['numbering'];

/**
 * 新建合同…: asks for the kind, the parties, the side and the clauses, and opens a whole draft: untitled, or as a file of the folder it was asked for
 * in. What is to be filled in and negotiated is stepped through with Tab.
 */
export async function newContract(context: ExtensionContext, session: Session, argument: unknown): Promise<void> {
  await session.start();
  const folder = argument instanceof Uri ? await folderOf(argument) : undefined;
  const choices = await ask(context, session, folder ?? workspace.workspaceFolders?.[0]?.uri);
  if (!choices) return;
  const { title, ...chosen } = choices;
  const target = folder && (await window.showSaveDialog({ title: l10n.t('新建合同 New Contract'), defaultUri: Uri.joinPath(folder, `${title}.contract`), filters: { [title]: ['contract'] } }));
  if (folder && !target) return;
  const text = await session.request<DraftText | null>(DRAFT_REQUEST, { ...chosen, uri: (target ?? Uri.parse(`untitled:${title}.contract`)).toString() } satisfies DraftParams);
  if (!text) return notNow();
  const document = target ? await written(context, target, text.plain) : await workspace.openTextDocument({ language: LANGUAGE_ID, content: '' });
  if (!document) return;
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(text.snippet), new Range(0, 0, document.lineCount, 0), { undoStopBefore: false, undoStopAfter: true, keepWhitespace: true });
  if (target) await document.save();
  window.setStatusBarMessage(l10n.t('合同草稿已写好：按 Tab 逐处填写。(Draft ready: fill it in with Tab.)'), 10_000);
}

const notNow = (): void => void window.showWarningMessage(l10n.t('审查服务没有应答，暂时不能新建合同。(The review server does not answer.)'));

/** A folder; of a file the one it stands in. */
async function folderOf(uri: Uri): Promise<Uri> {
  const stat = await Promise.resolve(workspace.fs.stat(uri)).catch(() => undefined);
  return stat && (stat.type & FileType.Directory) !== 0 ? uri : Uri.joinPath(uri, '..');
}

/** The file made and opened; undefined where it cannot be written, which is said. */
async function written(context: ExtensionContext, target: Uri, text: string): Promise<TextDocument | undefined> {
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
    const document = await workspace.openTextDocument(target);
    if (document.languageId !== LANGUAGE_ID) await reviewAsContract(context, document);
    return await languages.setTextDocumentLanguage(document, LANGUAGE_ID);
  } catch (error) {
    void window.showErrorMessage(l10n.t('合同未能写入：{0} (not written)', error instanceof Error ? error.message : String(error)));
    return undefined;
  }
}

type Choices = Omit<DraftParams, 'uri'> & { readonly title: string };

/** Asks for everything, with a way back; undefined when it is given up. What is proposed first is what the settings of the place say. */
async function ask(context: ExtensionContext, session: Session, place: Uri | undefined): Promise<Choices | undefined> {
  const settings = workspace.getConfiguration(SECTION, place);
  let profile = (settings.get<string>('profile') === 'auto' ? 'customer-service' : settings.get('profile')) as Profile;
  let standpoint = settings.get('standpoint', 'neutral') as DraftParams['standpoint'];
  let numbering: Numbering = 'article';
  let partyA = '';
  let partyB = '';
  let clauses: DraftParams['clauses'] | undefined;
  let options: DraftOptions | null | undefined;
  const load = async (): Promise<boolean> => {
    const params: DraftOptionsParams = { profile, standpoint };
    options = await session.request<DraftOptions | null>(DRAFT_OPTIONS_REQUEST, params);
    if (!options) notNow();
    return options !== undefined && options !== null;
  };
  const itemsOf = (setting: string): { readonly value: string; readonly label: string }[] => choicesOf(context, `contractReview.${setting}`).filter(({ value }) => value !== 'auto').map(({ value, title }) => ({ value, label: title }));
  const blank = l10n.t('可以留空，以后再填 (may be left blank)');

  const steps: Step[] = [
    (at) => pickStep(at, l10n.t('选择合同类型 (what kind of contract)'), itemsOf('profile'), [profile], false, ([value]) => {
      if (value !== profile) clauses = undefined;
      profile = value as Profile;
    }),
    async (at) => ((await load()) ? partyStep(at, options!.partyA, partyA, (value) => (partyA = value)) : 'given up'),
    (at) => partyStep(at, options!.partyB, partyB, (value) => (partyB = value)),
    (at) => pickStep(at, l10n.t('站在哪一方起草 (whose side to draft for)'), itemsOf('standpoint'), [standpoint], false, ([value]) => {
      if (value !== standpoint) clauses = undefined;
      standpoint = value as DraftParams['standpoint'];
    }),
    async (at) => {
      if (!(await load())) return 'given up';
      const items = options!.clauses.map(({ id, title, why }) => ({ value: id, label: title, detail: why }));
      const usual = options!.clauses.filter(({ picked }) => picked).map(({ id }) => id);
      return pickStep(at, l10n.t('应有的 {0} 个条款之外，还写哪些 (clauses besides the {0} that are due)', options!.due), items, clauses ?? usual, true, (values) => (clauses = values));
    },
    (at) => pickStep(at, l10n.t('编号写法 (how clauses are numbered)'), [{ value: 'article', label: '第一条　1. 2. 3.' }, { value: 'han', label: '一、（一）（二）（三）' }, { value: 'decimal', label: '1. 1.1 1.2 1.3' }], [numbering], false, ([value]) => (numbering = value as Numbering)),
  ];
  let forward = true;
  /** A party the contract does not name is not asked for, whichever way one goes. */
  async function partyStep(at: Parameters<Step>[0], called: string | null, value: string, take: (value: string) => void): ReturnType<Step> {
    if (called === null) return forward ? 'next' : 'back';
    const went = await textStep(at, l10n.t('{0}的全称 (full name)', called), blank, value, take);
    forward = went === 'next';
    return went;
  }
  if (!(await walk(l10n.t('新建合同 New Contract'), steps))) return undefined;
  return { profile, standpoint, partyA, partyB, numbering, clauses: clauses ?? [], title: options!.title };
}
