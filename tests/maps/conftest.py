"""Makes the hand-written plans of this folder importable as `hand_plans`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
