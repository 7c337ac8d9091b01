"""Many scenarios of one case, solved hot: numbers change in a loaded model, which goes on from its
last basis."""
