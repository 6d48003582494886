/**
 * The report's looks: VS Code's theme where there is one, else the reader's light or dark preference. Nothing is said by colour alone, and words are darker than the theme's own colours, which are made for marks: a test measures their contrast. No
 * fonts or pictures from elsewhere.
 */
export const REPORT_STYLE = `:root { color-scheme: light dark; --fg: var(--vscode-editor-foreground, #1f2328); --bg: var(--vscode-editor-background, #ffffff); --line: var(--vscode-panel-border, #8884); --link: var(--vscode-textLink-foreground, #0b5cad); --dim: var(--vscode-descriptionForeground, #59636e); --error: var(--vscode-editorError-foreground, #c4231a); --warning: var(--vscode-editorWarning-foreground, #9a6700); --information: var(--vscode-editorInfo-foreground, #1a6fc4); --hint: var(--vscode-descriptionForeground, #6e7781); --good: var(--vscode-charts-green, #2d7d34); --track: var(--vscode-editorWidget-background, #8882); }
@media (prefers-color-scheme: dark) { :root:not([data-theme]) { --fg: var(--vscode-editor-foreground, #e6edf3); --bg: var(--vscode-editor-background, #0d1117); --link: var(--vscode-textLink-foreground, #6cb6ff); --dim: var(--vscode-descriptionForeground, #9da7b1); --error: var(--vscode-editorError-foreground, #ff7b72); --warning: var(--vscode-editorWarning-foreground, #e3b341); --information: var(--vscode-editorInfo-foreground, #79c0ff); --good: var(--vscode-charts-green, #56d364); } }
:root { --error-text: color-mix(in srgb, var(--error) 60%, var(--fg)); --warning-text: color-mix(in srgb, var(--warning) 60%, var(--fg)); --information-text: color-mix(in srgb, var(--information) 60%, var(--fg)); --good-text: color-mix(in srgb, var(--good) 60%, var(--fg)); }
body { color: var(--fg); background: var(--bg); font: var(--vscode-font-size, 14px)/1.6 var(--vscode-font-family, system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif); margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem 1.5rem 3rem; }
h1 { font-size: 1.6em; margin: .6em 0 0; } h2 { font-size: 1.2em; margin: 1.6em 0 .5em; border-bottom: 1px solid var(--line); padding-bottom: .2em; } h3 { font-size: 1em; margin: 1em 0 .3em; }
.path, .note, .basis, .line { color: var(--dim); } .path { margin: 0; word-break: break-all; }
.facts { display: flex; flex-wrap: wrap; gap: .4rem 2rem; margin: 1em 0; } .facts dt { color: var(--dim); font-size: .9em; } .facts dd { margin: 0; font-weight: 600; }
table { border-collapse: collapse; width: 100%; margin: .5em 0; } th, td { text-align: left; vertical-align: top; padding: .25em .6em; border-bottom: 1px solid var(--line); font-weight: normal; } thead th { color: var(--dim); }
ul.issues { list-style: none; padding: 0; margin: 0; } ul.issues li { padding: .25em 0; border-bottom: 1px solid var(--line); }
code { font-family: var(--vscode-editor-font-family, ui-monospace, monospace); font-size: .85em; color: var(--dim); background: none; }
a { color: var(--link); } a:focus-visible, summary:focus-visible, button:focus-visible { outline: 2px solid var(--vscode-focusBorder, var(--link)); outline-offset: 2px; }
.badge { display: inline-block; min-width: 2.6em; text-align: center; border: 1px solid currentColor; border-radius: 3px; font-size: .85em; padding: 0 .3em; }
.badge.error { color: var(--error-text); } .badge.warning { color: var(--warning-text); } .badge.information { color: var(--information-text); } .badge.hint { color: var(--hint); }
.count { font-weight: 600; } .count.error { color: var(--error-text); } .count.warning { color: var(--warning-text); }
.toolbar { display: flex; flex-wrap: wrap; gap: .5rem; justify-content: flex-end; } .toolbar button { font: inherit; color: var(--vscode-button-secondaryForeground, inherit); background: var(--vscode-button-secondaryBackground, transparent); border: 1px solid var(--vscode-button-border, var(--line)); border-radius: 2px; padding: .2em .8em; cursor: pointer; }
.state.present { color: var(--good-text); } .state.incomplete { color: var(--warning-text); } .state.absent { color: var(--error-text); }
svg { max-width: 100%; height: auto; display: block; } svg text { fill: currentColor; font-size: 13px; } .track { fill: var(--track); stroke: var(--line); } rect.bar, rect.right { fill: var(--good); } rect.error { fill: var(--error); } rect.warning { fill: var(--warning); } rect.information, rect.duty { fill: var(--information); } rect.hint { fill: var(--hint); }
summary { cursor: pointer; color: var(--dim); } footer { color: var(--dim); border-top: 1px solid var(--line); margin-top: 2em; }
@media print { details { display: block; } main { max-width: none; } }
`;
