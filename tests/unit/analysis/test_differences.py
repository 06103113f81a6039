from __future__ import annotations

import pytest

from pedmonitor.analysis.differences import (
    benjamini_hochberg,
    holm,
    mcnemar,
    score_test,
)

MCNEMAR = {(2, 9): 0.0654, (1, 5): 0.2188, (0, 4): 0.1250, (3, 3): 1, (0, 0): 1}
PROBABILITIES = [0.001, 0.012, 0.021, 0.04, 0.2, 0.5]


@pytest.mark.parametrize(("changes", "expected"), MCNEMAR.items())
def test_mcnemar(changes: tuple[int, int], expected: float) -> None:
    assert mcnemar(*changes) == pytest.approx(expected, abs=5e-5)
    assert mcnemar(*reversed(changes)) == mcnemar(*changes)


def test_the_score_test_is_the_chi_square_of_the_table() -> None:
    from scipy.stats import chi2_contingency

    known = chi2_contingency([[57, 62], [328, 308]], correction=False)
    assert score_test((57, 385), (62, 370)) == pytest.approx(known.pvalue, abs=1e-12)
    assert score_test((0, 50), (0, 60)) == 1


def test_benjamini_and_hochberg_and_holm() -> None:
    """domain.md §3.2."""
    assert benjamini_hochberg(PROBABILITIES) == pytest.approx(
        [0.006, 0.036, 0.042, 0.06, 0.24, 0.5]
    )
    assert holm(PROBABILITIES) == pytest.approx([0.006, 0.06, 0.084, 0.12, 0.4, 0.5])


def test_it_agrees_with_statsmodels() -> None:
    from statsmodels.stats.contingency_tables import mcnemar as known_mcnemar
    from statsmodels.stats.multitest import multipletests
    from statsmodels.stats.proportion import proportions_ztest

    for gained, lost in (*MCNEMAR, (17, 4), (40, 61)):
        if gained + lost:
            known = known_mcnemar([[30, gained], [lost, 20]], exact=True).pvalue
            assert mcnemar(gained, lost) == pytest.approx(known, abs=1e-12)
    shuffled = [0.3, 0.004, 0.004, 0.9, 0.02, 0.047, 0.0001]
    for method, ours in (("fdr_bh", benjamini_hochberg), ("holm", holm)):
        assert ours(shuffled) == pytest.approx(multipletests(shuffled, method=method)[1])
    known = proportions_ztest([57, 62], [385, 370])[1]
    assert score_test((57, 385), (62, 370)) == pytest.approx(known, abs=1e-12)


def test_the_order_of_many_is_kept() -> None:
    shuffled = [PROBABILITIES[at] for at in (3, 0, 5, 1, 4, 2)]
    assert benjamini_hochberg(shuffled) == pytest.approx([0.06, 0.006, 0.5, 0.036, 0.24, 0.042])
    assert holm(shuffled) == pytest.approx([0.12, 0.006, 0.5, 0.06, 0.4, 0.084])
    assert benjamini_hochberg([]) == holm([]) == []
