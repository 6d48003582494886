// The extension through the vscode API, in a folder its user has not said to trust.
const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const vscode = require('vscode');

const id = 'contract-review.contract-review';

/** Polls until `good` accepts what `read` returns. */
async function until(what, read, good = Boolean) {
  const end = Date.now() + 20_000;
  let value;
  do {
    value = await read();
    if (good(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (Date.now() < end);
  throw new Error(`waited for: ${what}; last: ${JSON.stringify(value)}`);
}

/**
 * What the editor's providers answer, asked again until something comes: the editor drops a question and answers nothing
 * when another extension registers a provider meanwhile, as they do in the first moments of a window.
 */
const ask = (kind, uri, ...rest) =>
  until(kind, () => vscode.commands.executeCommand(`vscode.execute${kind}Provider`, uri, ...rest), (all) => (all?.items ?? all)?.length > 0);

const reported = (document) => vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === '合同审查');
const ruleOf = (diagnostic) => String(diagnostic.code?.value ?? diagnostic.code);
const inFolder = (name) => vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, name);
/**
 * An untitled contract with this text, shown. A draft takes the name of one closed before it, and while the editor still
 * holds that one's backup it opens the backup in place of the text given: then the text is put in its stead.
 */
async function shownDraft(content) {
  const draft = await vscode.workspace.openTextDocument({ language: 'contract', content });
  const editor = await vscode.window.showTextDocument(draft);
  if (draft.getText() !== content) {
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, draft.lineCount, 0), content));
    assert.equal(draft.getText(), content);
  }
  return editor;
}

const textOf = (content) => (typeof content === 'string' ? content : content.value);

describe('扩展宿主', () => {
  let document;

  it('打开合同之前不启动', async () => {
    const extension = vscode.extensions.getExtension(id);
    assert.ok(extension, 'installed');
    const notes = await vscode.workspace.openTextDocument(inFolder('数据.json'));
    await vscode.window.showTextDocument(notes);
    assert.equal(extension.isActive, false);
  });

  it('打开合同即启动并报告', async () => {
    document = await vscode.workspace.openTextDocument(inFolder('客服服务协议.contract'));
    await vscode.window.showTextDocument(document);
    assert.equal(document.languageId, 'contract');
    const found = await until('a vague deadline', () => reported(document).find((each) => ruleOf(each) === 'vague-deadline'));
    assert.equal(document.getText(found.range), '及时');
    assert.equal(vscode.extensions.getExtension(id).isActive, true);
  });

  it('在未受信任的文件夹里也工作', () => {
    assert.equal(vscode.workspace.isTrusted, false);
    assert.ok(reported(document).length > 0);
  });

  it('快速修复改写文字，改后不再报告', async () => {
    const found = reported(document).find((each) => ruleOf(each) === 'vague-deadline');
    const actions = await ask('CodeAction', document.uri, found.range, vscode.CodeActionKind.QuickFix.value);
    const change = actions.find((action) => action.edit !== undefined);
    assert.ok(change, actions.map(({ title }) => title).join(' | '));
    assert.ok(await vscode.workspace.applyEdit(change.edit));
    assert.doesNotMatch(document.getText(), /及时响应/);
    await until('no vague deadline', () => reported(document), (all) => !all.some((each) => ruleOf(each) === 'vague-deadline'));
    await vscode.commands.executeCommand('undo');
    await until('the vague deadline again', () => reported(document).some((each) => ruleOf(each) === 'vague-deadline'));
  });

  it('文档符号给出条款树', async () => {
    const symbols = await ask('DocumentSymbol', document.uri);
    const names = symbols.flatMap(function all(symbol) {
      return [symbol.name, ...symbol.children.flatMap(all)];
    });
    for (const heading of ['服务标准', '违约责任', '争议解决']) assert.ok(names.some((name) => name.includes(heading)), names.join(' | '));
  });

  it('悬停说明模糊用语', async () => {
    const found = reported(document).find((each) => ruleOf(each) === 'vague-deadline');
    const hovers = await ask('Hover', document.uri, found.range.start);
    assert.match(hovers.flatMap(({ contents }) => contents.map(textOf)).join('\n'), /及时/);
  });

  it('补全给出条款', async () => {
    const end = document.lineAt(document.lineCount - 1).range.end;
    const list = await ask('CompletionItem', document.uri, end);
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.some((label) => label.includes('不可抗力')), labels.slice(0, 20).join(' | '));
  });

  it('设置里关闭一条规则，随即不再报告；恢复后再报告', async () => {
    const settings = vscode.workspace.getConfiguration('contractReview');
    const vague = (all) => all.some((each) => ruleOf(each) === 'vague-deadline');
    await settings.update('severity', { 'vague-deadline': 'off' }, vscode.ConfigurationTarget.Global);
    await until('the rule off', () => reported(document), (all) => !vague(all));
    await settings.update('severity', undefined, vscode.ConfigurationTarget.Global);
    await until('the rule on', () => reported(document), vague);
  });

  it('审查文件夹：没有打开的文件有提示，打开后由编辑中的审查接替，不重复', async () => {
    const names = ['未打开/甲合同.contract', '未打开/乙协议.txt'].map(inFolder);
    const text = (await vscode.workspace.fs.readFile(inFolder('补充协议.contract'))).toString();
    for (const uri of names) await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
    await vscode.commands.executeCommand('contractReview.reviewFolder', inFolder('未打开'));
    const keys = (uri) => vscode.languages.getDiagnostics(uri).map((each) => `${ruleOf(each)} ${JSON.stringify(each.range)}`).sort();
    const found = keys(names[0]);
    assert.ok(found.length > 3 && names.every((uri) => JSON.stringify(keys(uri)) === JSON.stringify(found)));
    const opened = await vscode.workspace.openTextDocument(names[1]);
    await vscode.window.showTextDocument(opened);
    await until('the same findings once', () => keys(names[1]), (now) => JSON.stringify(now) === JSON.stringify(found));
    assert.equal(opened.languageId, 'contract');
    assert.deepEqual(keys(names[0]), found);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('虚拟工作区里的合同也能审查', async () => {
    const provider = inMemory(document.getText());
    const registered = vscode.workspace.registerFileSystemProvider('contract-in-memory', provider, { isReadonly: true });
    try {
      const virtual = await vscode.workspace.openTextDocument(vscode.Uri.parse('contract-in-memory:/协议.contract'));
      await vscode.window.showTextDocument(virtual);
      assert.equal(virtual.languageId, 'contract');
      await until('a report on it', () => reported(virtual).some((each) => ruleOf(each) === 'vague-deadline'));
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      registered.dispose();
    }
  });

  it('正打着字，服务进程被杀：照样重启，改动不丢，继续审查', async () => {
    const editor = await shownDraft('维修合同\n甲方：白榆粮油有限公司\n乙方：青禾机电有限公司\n第一条 维修\n');
    const draft = editor.document;
    const end = draft.lineAt(draft.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    const first = await until('the language server', server);
    const typed = '乙方应当迅速到场修理。';
    const killed = new Promise((resolve) => {
      const watch = vscode.workspace.onDidChangeTextDocument(() => {
        watch.dispose();
        process.kill(first, 'SIGKILL');
        // Kept busy, this process learns of the end together with the changes that can no longer be sent.
        for (const until = Date.now() + 500; Date.now() < until; );
        resolve();
      });
    });
    await Promise.all([killed, ...Array.from(typed, (text) => vscode.commands.executeCommand('type', { text }))]);
    await until('another language server', server, (now) => now !== undefined && now !== first);
    await until('what was typed last reviewed', () => reported(draft), (all) => all.some((each) => draft.getText(each.range) === '迅速'));
    assert.ok(draft.getText().endsWith(typed), draft.getText());
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  describe('条款与引用', () => {
    const text = '仓储合同\n甲方：白榆粮油有限公司\n乙方：青禾仓储有限公司\n第一条 定义\n“仓储物”是指玉米200吨。\n第二条 保管\n乙方保管仓储物。\n第三条 违约责任\n违反第二条的，乙方支付违约金5000元。\n';
    let draft;
    const at = (words) => draft.positionAt(draft.getText().indexOf(words));

    before(async () => {
      draft = (await shownDraft(text)).document;
    });
    after(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

    it('由引用跳到所引的条款', async () => {
      const [found] = await ask('Definition', draft.uri, at('第二条的').translate(0, 1));
      assert.equal(draft.getText(found.targetSelectionRange ?? found.range), '第二条 保管');
    });

    it('引用后面显示所引条款的标题', async () => {
      const hints = await ask('InlayHint', draft.uri, new vscode.Range(0, 0, draft.lineCount, 0));
      const labels = hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
      assert.ok(labels.includes('⟨保管⟩'), labels.join(' | '));
    });

    it('用语改名，全文跟着改；会混淆的名字不接受', async () => {
      const renamed = await vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', draft.uri, at('仓储物。'), '货物');
      assert.ok(await vscode.workspace.applyEdit(renamed));
      assert.equal(draft.getText(), text.replaceAll('仓储物', '货物'));
      await vscode.commands.executeCommand('undo');
      assert.equal(draft.getText(), text);
      await assert.rejects(async () => vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', draft.uri, at('仓储物。'), '乙方'));
    });

    it('移动一条，编号和引用随之改写；撤销一次还原', async () => {
      const caret = new vscode.Range(at('第二条 保管'), at('第二条 保管'));
      const actions = await ask('CodeAction', draft.uri, caret, 'refactor', 30);
      const move = actions.find(({ title }) => title.startsWith('上移'));
      assert.ok(move?.edit, actions.map(({ title }) => title).join(' | '));
      assert.ok(await vscode.workspace.applyEdit(move.edit));
      assert.match(draft.getText(), /第一条 保管\n乙方保管仓储物。\n第二条 定义[^]*违反第一条的/);
      await vscode.commands.executeCommand('undo');
      assert.equal(draft.getText(), text);
    });

    it('在一条之后插入示范条款，编号和引用随之改写，数值处可以按 Tab；撤销一次还原', async () => {
      const { line, character } = at('第一条');
      const changed = new Promise((resolve) => {
        const watch = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
          if (document !== draft || contentChanges.length === 0) return;
          watch.dispose();
          resolve();
        });
      });
      await vscode.commands.executeCommand('contractReview.insertClauseHere', { clause: 'dispute-resolution', uri: draft.uri.toString(), behind: { line, character } });
      await changed;
      assert.match(draft.getText(), /第二条 争议解决\n[^]*第三条 保管/);
      assert.doesNotMatch(draft.getText(), /\$\{/);
      await vscode.commands.executeCommand('undo');
      assert.equal(draft.getText(), text);
    });

    it('按标题找文件夹里所有合同的条款', async () => {
      const found = await until('the clause of a file', () => vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', '争议解决'), (all) => all.some(({ location }) => location.uri.path.endsWith('客服服务协议.contract')));
      assert.ok(found.some(({ name }) => name.includes('第五条')), found.map(({ name }) => name).join(' | '));
    });
  });
});

/** The process of the language server, a child of this one; undefined while there is none. */
function server() {
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  return children.map(Number).find((pid) => /dist\/server\//.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8')));
}

/** A file system of one text, wherever it is asked for. */
function inMemory(text) {
  const bytes = new TextEncoder().encode(text);
  const none = new vscode.EventEmitter();
  const refuse = () => {
    throw vscode.FileSystemError.NoPermissions();
  };
  return {
    onDidChangeFile: none.event,
    watch: () => new vscode.Disposable(() => {}),
    stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length }),
    readFile: () => bytes,
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
