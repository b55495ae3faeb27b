"""Idle, slow and oversized connections keep nobody else from being served."""

import asyncio
import pathlib
import sys
import unittest

PROJECT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "Tests" / "PythonSupport"))
sys.path.insert(0, str(PROJECT / "Benchmarks" / "connections"))

from crowd import Crowd, centile, measure  # noqa: E402
from node import Node  # noqa: E402


class CrowdTest(unittest.TestCase):
    SIZE = 400

    def test_a_crowd_is_held_and_others_are_served(self):
        with Node("--example", "--log-level", "error") as node:
            port = int(node.address.rsplit(":", 1)[1])
            times, least, outcomes = asyncio.run(self.crowded(port))
            # Steps of the start are told in words; what the log holds are objects.
            self.assertEqual([line for line in node.log if line.startswith("{")], [])
        self.assertEqual(len(times), 300)
        self.assertGreaterEqual(least, self.SIZE * 0.9)
        # The bound holds on a machine that does other things too; Benchmarks/run-connections measures.
        self.assertLess(centile(times, 0.5), 1_000)
        self.assertFalse([kind for kind, outcome in outcomes if outcome == "refused"])

    async def crowded(self, port):
        await measure(port, 20, 1)
        async with Crowd(port, self.SIZE) as crowd:
            times = await measure(port, 60, 5)
            return times, crowd.open, dict(crowd.outcomes)


if __name__ == "__main__":
    unittest.main()
