// Prelude functions within callbacks of prelude functions: each has its line.
let inner = fn(x) { filter([x], fn(y) { y.name }) };
puts(map([{"name": 1}], inner));
any([5, {}], fn(x) {
    all([x],
        inner)
});
//> [[{name: 1}]]
//! error_nested.monkey:2:42: error: index operator not supported: INTEGER
//!   at <anonymous> (error_nested.monkey:2)
//!   at filter (<prelude>)
//!   at inner (error_nested.monkey:2)
//!   at all (<prelude>)
//!   at <anonymous> (error_nested.monkey:5)
//!   at any (<prelude>)
//!   at <file> (error_nested.monkey:4)
//= 1
