"""The page on the systems that the papers name, and the proof of what stands for them."""
