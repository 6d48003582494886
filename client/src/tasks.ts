import { type Disposable, type ExtensionContext, l10n, ProcessExecution, Task, TaskGroup, tasks, TaskScope, Uri, workspace, type WorkspaceFolder } from 'vscode';
import { SOURCE } from '../../server/src/protocol/messages.ts';
import { PROBLEM_MATCHERS, TASK_TYPE } from './names.ts';
import { reviewTask, taskArguments } from './review-task.ts';

/** Offers the review of each workspace folder by the command line the package brings along, and runs what `tasks.json` says of it. */
export function registerTasks(context: ExtensionContext): Disposable {
  const program = Uri.joinPath(context.extensionUri, 'dist', 'server', 'cli.cjs').fsPath;
  const taskOf = (definition: Task['definition'], scope: WorkspaceFolder | TaskScope.Global | TaskScope.Workspace, name: string): Task => {
    // VS Code's own runtime serves as Node: users have no other.
    const options = { env: { ELECTRON_RUN_AS_NODE: '1' }, ...(typeof scope === 'object' && { cwd: scope.uri.fsPath }) };
    const task = new Task(definition, scope, name, SOURCE, new ProcessExecution(process.execPath, [program, ...taskArguments(reviewTask(definition))], options), [...PROBLEM_MATCHERS]);
    task.group = TaskGroup.Test;
    return task;
  };
  return tasks.registerTaskProvider(TASK_TYPE, {
    // A process reads files: folders that are no files have no task.
    provideTasks: () => (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file').map((folder) => taskOf({ type: TASK_TYPE }, folder, l10n.t('审查此文件夹 Review This Folder'))),
    resolveTask: ({ definition, scope, name }) => taskOf(definition, scope ?? TaskScope.Workspace, name),
  });
}
