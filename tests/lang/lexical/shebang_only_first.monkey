// Comments of both kinds at odd places, `/**/` and `//` without text, a star before the end.
//
/**/puts(1)/**/;/***/puts(/* a */2/* b */)/*;*/;
puts(3/**//1, 6 /*/ not the end yet */ / 2); //
let x = 4 // no semicolon here
    + 1;
puts(x)
//> 1
//> 2
//> 3
//> 3
//> 5
