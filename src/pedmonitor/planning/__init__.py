"""What is planned and what follows from figures: plans, measures, recommendations.

A plan: `deadlines` and `windows` say when, `results` and `amounts` what is to come out, `lint*`
what is wrong with its words; `matching`, `papers`, `evidence_of_years` and `plan_marks` find what
shows that a row was done, `execution` and `outcomes` judge it. `measures` reads the register of
measures and decisions. `situations` and `choosing` make recommendations, `register` keeps them.
"""
