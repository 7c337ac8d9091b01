"""The terms of the money, in present value; a file a group of terms."""
