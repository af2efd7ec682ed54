// An unterminated comment is placed at its first character; block comments do not nest.
puts(1); /* one /* two */ puts(2);
  /* never closed
//! unterminated_comment.monkey:3:3: syntax error: ...
//!   /* never closed
//!   ^
//= 2
