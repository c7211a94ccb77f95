"""Solves the pairs of `insteg match --pairs` with another solver (HiGHS, through scipy) and compares.

python3 verify.py people.csv offers.csv pairs.csv plan.json      (tables as in this folder: semicolons, Swedish headers)
"""

import csv
import json
import sys

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_matrix

people_file, offers_file, pairs_file, plan_file = sys.argv[1:]
with open(people_file, encoding="utf-8-sig") as file:
    people = {row["id"]: row for row in csv.DictReader(file, delimiter=";")}
with open(offers_file, encoding="utf-8-sig") as file:
    offers = {row["id"]: row for row in csv.DictReader(file, delimiter=";")}
with open(pairs_file, encoding="utf-8") as file:
    pairs = [(row["person"], row["offer"], int(row["points"])) for row in csv.DictReader(file)]
with open(plan_file, encoding="utf-8") as file:
    plan = json.load(file)

limits = {}  # what is limited -> (its number, its limit)
entries = []  # (number of the limit, number of the pair)


def count(pair, what, limit):
    number, _ = limits.setdefault(what, (len(limits), limit))
    entries.append((number, pair))


for number, (person, offer, _) in enumerate(pairs):
    count(number, ("person", person), 1)
    count(number, ("seats", offer), int(offers[offer]["platser"]))
    if offers[offer]["max samma språk"]:
        for language in people[person]["språk"].split(","):
            if language.strip():
                count(number, ("language", offer, language.strip()), int(offers[offer]["max samma språk"]))

rows, columns = zip(*entries)
matrix = coo_matrix((numpy.ones(len(entries)), (rows, columns)), shape=(len(limits), len(pairs))).tocsr()
points = numpy.array([points for _, _, points in pairs])
one_more_person = 1 + points.max()  # worth more than any points one person can lose by it ...
one_more_person *= len(people)  # ... and than all the points of everybody together
solution = milp(
    c=-(points + one_more_person).astype(float),
    constraints=LinearConstraint(matrix, -numpy.inf, [limit for _, limit in limits.values()]),
    integrality=numpy.ones(len(pairs)),
    bounds=Bounds(0, 1),
    options={"mip_rel_gap": 0},
)
chosen = solution.x > 0.5
print(f"HiGHS:  {chosen.sum()} placed, {points[chosen].sum()} points")
print(f"Insteg: {plan['placed']} placed, {plan['points']} points (proven: {plan['proven']})")
sys.exit(0 if (chosen.sum(), points[chosen].sum()) == (plan["placed"], plan["points"]) else 1)
