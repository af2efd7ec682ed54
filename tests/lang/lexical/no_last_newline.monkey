// The file may end without a newline, inside a comment.
puts("ran");
//> ran
// the end