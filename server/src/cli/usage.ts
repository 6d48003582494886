/** What the command line can do. */
export const USAGE = `合同审查：找出合同中的模糊表述、缺失条款和未填空白。

用法：
  contract-review check 路径…     审查合同（UTF-8、UTF-16、GBK/GB18030 文本）
                                  路径可以是文件、文件夹、通配符（合同/**/*.md）；- 表示标准输入
  contract-review compare 旧 新   比较一份合同的两个版本；--format text|json|markdown|html
  contract-review server --stdio  启动语言服务器（LSP）
  contract-review rules           列出全部规则
  contract-review explain 编号    解释一条规则
  contract-review init            在当前文件夹建立 .contract-review/config.json

check 的选项：
  --format text|json|sarif|markdown|html|junit
                                  报告格式，默认 text
  --fail-on error|warning|information|hint|never
                                  出现该级别及以上的问题时退出码为 1，默认 warning
  --profile 类型                  合同类型，默认 auto（自动识别）
  --standpoint party-a|party-b|neutral
                                  立场：甲方、乙方、中立（默认）
  --severity 编号=级别            调整或关闭（off）一条规则，可多次使用
  --changed-since 版本            只审查相对于这个 git 版本有改动的文件
  --baseline 文件                 不报告基线文件里已有的问题（默认用项目自己的基线）
  --write-baseline                把现有的问题记入基线文件
  --fix                           就地修正所有确定的问题（只改 UTF-8 文件）
  --dry-run                       与 --fix 一起：只列出会修正什么，不改写
  --stdin-filename 名称           标准输入的文件名，用于报告和查找项目设置
  --jobs 数目                     最多同时用几个线程，默认与处理器数目相同

其他选项：
  -h, --help                      显示本说明
  --version                       显示版本

退出码：0 没有达到级别的问题（compare：没有变化）；1 有；2 有文件无法读取、项目设置有误或者用法有误（其余文件照常审查）。
`;
