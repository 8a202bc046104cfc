" Row tables of mnv3c.
autocmd BufNewFile,BufRead *.arch setfiletype arch_mnv3
