// Strings are raw inside containers: quotes, newlines and nothing at all.
puts(["a\nb", "\"", ""], {"x\ty": "z"}, [""], ["", ""], {"": ""});
print("a", "", "b\n", 1.0, -0.0, [], "\n");
//> [a
//> b, ", ]
//> {x	y: z}
//> []
//> [, ]
//> {: }
//> ab
//> 1.0-0.0[]
