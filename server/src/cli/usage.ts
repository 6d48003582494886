/** What the command line can do. */
export const USAGE = `合同审查：找出合同中的模糊表述、缺失条款和未填空白。

用法：
  contract-review check 文件…     审查合同（UTF-8、UTF-16、GBK/GB18030 文本；- 表示标准输入）
  contract-review server --stdio  启动语言服务器（LSP）
  contract-review rules           列出全部规则
  contract-review explain 编号    解释一条规则

check 的选项：
  --format text|json              报告格式，默认 text
  --fail-on error|warning|information|hint|never
                                  出现该级别及以上的问题时退出码为 1，默认 warning
  --profile 类型                  合同类型，默认 auto（自动识别）
  --standpoint party-a|party-b|neutral
                                  立场：甲方、乙方、中立（默认）
  --severity 编号=级别            调整或关闭（off）一条规则，可多次使用

其他选项：
  -h, --help                      显示本说明
  --version                       显示版本

退出码：0 没有达到级别的问题；1 有；2 有文件无法读取或用法有误（其余文件照常审查）。
`;
