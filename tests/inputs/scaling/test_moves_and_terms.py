"""Relations and terms of the province case in the codes of the city case."""

from dataclasses import replace

import pytest

from inputs.evidence import Evidence
from inputs.policy import PlannerTerm
from inputs.scaling.basis import Basis
from inputs.scaling.moves import moves
from inputs.scaling.terms import city_terms, terms
from inputs.talent import Move


def term(where: str, decision: str = "start", amount: float = 12.0) -> PlannerTerm:
    given = {"term": "aid", "decision": decision, "where": where, "amount_yi_cny": amount}
    return PlannerTerm.model_validate(given)


def test_a_relation_between_provinces_holds_between_all_their_cities(basis: Basis) -> None:
    row = Move.model_validate({"class": "lead", "from": "310000", "to": "320000", "barrier": 0.3})
    source = Evidence(
        table="moves", key="*", column="barrier", grade="assumption", reason="x", low=0, high=1
    )
    case = replace(
        basis.case,
        moves={("lead", "310000", "320000"): row},
        evidence={("moves", "*", "barrier"): source},
    )
    found = moves(replace(basis, case=case))
    assert len(found.rows) == 13
    assert {row.from_ for row in found.rows} == {"310000"}
    assert {row.barrier for row in found.rows} == {0.3}
    assert [row.column for row in found.evidence] == ["barrier"] * 13


def test_a_term_for_a_programme_is_shared_out_among_its_tranches(basis: Basis) -> None:
    found = {row.where: row.amount_yi_cny for row in city_terms(basis, term("project=P08"))}
    assert found == {
        "project=P08_1": pytest.approx(4.8),
        "project=P08_2": pytest.approx(3.6),
        "project=P08_3": pytest.approx(3.6),
    }


def test_a_term_for_a_region_is_one_for_its_province(basis: Basis) -> None:
    (anhui,) = city_terms(basis, term("project=P17,region=340000"))
    assert anhui.where == "project=P17,province=340000"
    (shanghai,) = city_terms(basis, term("project=P17,region=310000"))
    assert shanghai.where == "project=P17,region=310000"


def test_a_term_for_a_host_is_one_for_each_of_its_parts(basis: Basis) -> None:
    found = list(city_terms(basis, term("host=H340000", "build", 1.0)))
    assert [row.where for row in found] == ["host=H340100", "host=HWuhu"]
    assert {row.amount_yi_cny for row in found} == {1.0}


def test_terms_keep_their_evidence(basis: Basis) -> None:
    row = term("project=P08")
    key = ("planner_terms", "aid/start/*", "*")
    source = Evidence(
        table=key[0], key=key[1], column=key[2], grade="assumption", reason="x", low=0, high=20
    )
    case = replace(
        basis.case, planner_terms={("aid", "start", row.where): row}, evidence={key: source}
    )
    found = terms(replace(basis, case=case))
    assert [row.key for row in found.evidence] == [
        "aid/start/project=P08_1",
        "aid/start/project=P08_2",
        "aid/start/project=P08_3",
    ]
