"""What provinces gain by working together, and how they may share it.

`values` solves every set of provinces, `prices` what each owns at the prices of all together,
`gains` where the gain comes from, `planned` what the plan gives to whom, `conditions` what the
theorem asks for; `divisions` puts ways of sharing beside the plan, `dividend` everything together.
"""
