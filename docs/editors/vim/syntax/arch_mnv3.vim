" Vim syntax file for the row tables of mnv3c (*.arch).
" Copy or link syntax/ and ftdetect/ into ~/.vim. tests/editors/check_keywords.py compares the words with the compiler's.
if exists("b:current_syntax")
  finish
endif

" Where items begin at one place, Vim takes the one defined last.
syntax match archWord      "\<[A-Za-z_][A-Za-z0-9_]*\%(-[A-Za-z0-9_]\+\)*" contains=archNonlinearity,archPolicy,archSqueeze transparent
syntax match archNonlinearity "-\@<!\<\%(RE\|R6\|HS\|hard\|hard-slim\|hard-paddle\|sigmoid\)\>-\@!" contained
syntax match archPolicy    "-\@<!\<\%(slim\|slim-fixed-head\|keras\|timm\|torchvision\|paddle\)\>-\@!" contained
syntax match archSqueeze   "-\@<!\<SE\>-\@!" contained
syntax match archAttribute "\<[A-Za-z_][A-Za-z0-9_]*\%(-[A-Za-z0-9_]\+\)*\ze\s*="
syntax match archNumber    "\%(\<x\|-\)\=\<\d\+\%(\.\d\+\)\=\%([eE][+-]\=\d\+\)\=\%(x-\=\d\+\)*\>"
syntax match archNumber    "\<x\d\+\%(\.\d\+\)\=\%([eE][+-]\=\d\+\)\=\>"
syntax match archTap       "\%(\<[A-Za-z_][A-Za-z0-9_]*\%(-[A-Za-z0-9_]\+\)*\)\=@[A-Za-z_][A-Za-z0-9_]*\%(-[A-Za-z0-9_]\+\)*"
" Keywords are reserved at the beginning of a line only; before '=' the same words are parameters of a head.
syntax match archSetting "^\s*\zs\%(network\|include\|input\|multiplier\|policy\|classes\|padding\|epsilon\|gate\|divisor\|output_stride\|rates\|tail\|weights\|output\)\>\%(\s*=\)\@!"
syntax match archRow     "^\s*\zs\%(conv\|bneck\|fused\|pool\|hidden\|logits\|resize\|add\|mul\|concat\|softmax\)\>\%(\s*=\)\@!"
syntax match archHead    "^\s*\zs\%(head\)\>\%(\s*=\)\@!"
syntax match archNothing   "\%(^\|\s\)\zs-\ze\%(\s\|$\)"
syntax match archBrace     "[{}]"
syntax match archString    "\"[^\"]*\""
syntax match archComment   "#.*$" contains=@Spell

highlight default link archSetting      Keyword
highlight default link archRow          Statement
highlight default link archHead         Statement
highlight default link archNonlinearity Constant
highlight default link archPolicy       Constant
highlight default link archSqueeze      Special
highlight default link archAttribute    Identifier
highlight default link archNumber       Number
highlight default link archTap          Label
highlight default link archNothing      Comment
highlight default link archBrace        Delimiter
highlight default link archString       String
highlight default link archComment      Comment

let b:current_syntax = "arch_mnv3"
