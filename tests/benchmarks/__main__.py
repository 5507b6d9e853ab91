"""``python -m tests.benchmarks``: all speed measurements, one after the other."""

from tests.benchmarks import analysis, comparison, start

for measurement in (analysis, comparison, start):
    print(f"\n{(measurement.__doc__ or '').splitlines()[0]}")
    measurement.main()
