"""HiGHS alone: reads an MPS file, solves it cold on one thread, prints seconds and status as JSON.

python benchmarks/bare.py FILE.mps
"""

import json
import sys
import time

import highspy


def main() -> None:
    """Solve the file that is named."""
    begun = time.perf_counter()
    model = highspy.Highs()
    model.setOptionValue("output_flag", False)
    model.setOptionValue("threads", 1)
    model.readModel(sys.argv[1])
    model.run()
    spent = time.perf_counter() - begun
    status = model.modelStatusToString(model.getModelStatus())
    best = model.getInfo().objective_function_value
    print(json.dumps({"seconds": spent, "status": status, "objective": best}))


if __name__ == "__main__":
    main()
