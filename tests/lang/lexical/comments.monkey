// Comments of both kinds, wherever they stand; other bytes than UTF-8 in them and in strings.
/* a block
   over lines */ puts(1 /* inside */ + 2); // to the end
puts("// no comment", "/* nor this */"); /**/ puts(3);
// bytes: ÿþ
puts(len("Ã©")); /* * / ** */ puts(4)
//> 3
//> // no comment
//> /* nor this */
//> 3
//> 2
//> 4
