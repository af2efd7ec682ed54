// A const cannot be assigned or bound again, in no way.
const k = 1;
k = 2;
k += 1;
k++;
let k = 3;
for (k in [1]) { }
const k = 4;
//! const_assigned.monkey:3:1: syntax error: cannot assign to const k
//! k = 2;
//! ^
//! const_assigned.monkey:4:1: syntax error: cannot assign to const k
//! ...
//! const_assigned.monkey:5:1: syntax error: cannot assign to const k
//! ...
//! const_assigned.monkey:6:5: syntax error: cannot assign to const k
//! ...
//! const_assigned.monkey:7:6: syntax error: cannot assign to const k
//! ...
//! const_assigned.monkey:8:7: syntax error: cannot assign to const k
//! const k = 4;
//!       ^
//= 2
