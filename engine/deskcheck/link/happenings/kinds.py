"""What news words tell of: kinds of happenings, each with the words that may name it.

A word stands in one line of a kind in its base form; families do the rest. A phrase is written
with underscores. A word that names two kinds stands under the one that it names in most news; the
phrases that make it the other stand there ("fire_at").
"""

from __future__ import annotations

KINDS = """
kill: kill die dead death deadly fatal fatality perish slay slain lose_life lost_lives lethal
murder: murder homicide assassinate manslaughter
injure: injure injury hurt wound maim
shoot: shoot shooter gunfire gunshot open_fire fire_at fire_on fire_into fire_shots fire_upon
  fire_rounds fire_gun gun_down mow_down_with shooting_spree exchange_of_fire rampage
stab: stab knife
bomb: bomb explode explosion blast detonate blow_up
attack: attack assault raid storm ambush strike_against offensive
airstrike: airstrike air_strike air_raid shell bombard missile_strike
collide: hit strike collide ram run_over run_down plow_into plough_into mow_down knock_down
crash: crash accident wreck collision smash derail pile-up
flee: flee escape run_away drive_off speed_off speed_away run_off get_away drive_away hit_and_run
chase: chase pursue pursuit manhunt
arrest: arrest apprehend detain take_into_custody in_custody nab capture catch collar round_up
  take_custody take_captive custody detention
charge: charge indict indictment accuse accusation
plead: plead plea
convict: convict conviction find_guilty
acquit: acquit acquittal find_not_guilty clear_of
sentence: sentence jail imprison imprisonment put_behind_bars
try: trial stand_trial go_on_trial
sue: sue lawsuit suit file_suit litigation legal_action
rob: rob robbery steal theft burgle burglary heist loot
kidnap: kidnap abduct hostage
hijack: hijack seize_ship
pirate: piracy pirate
seize: seize confiscate seizure impound
foil: foil thwart repulse prevent repel avert stop_attack intercept interdict fend_off ward_off
rescue: rescue save free liberate
search: search hunt look_for scour comb
find: find discover discovery locate recover
fall: fall plunge plummet tumble
slip: slip skid
climb: climb ascend ascent scale
burn: blaze burn wildfire inferno catch_fire set_fire go_up_in_flames bushfire
quake: earthquake quake temblor tremor shake aftershock seismic
storm: hurricane cyclone typhoon tornado
flood: flood flooding inundate deluge
erupt: erupt eruption
damage: damage destroy destruction devastate wreak_havoc
evacuate: evacuate evacuation flee_home
dismiss: fire sack dismiss dismissal let_go terminate termination oust ouster axe can lay_off
  relieve show_the_door part_ways no_longer_employed lose_job give_the_boot boot pink_slip
  push_out cut_loose give_the_sack relieve_of_duties out_of_a_job force_out
resign: resign resignation quit step_down step_aside stand_down leave_office
hire: hire appoint appointment employ recruit bring_in take_over_as sign_on bring_aboard take_over
replace: replace replacement succeed successor succession
nominate: nominate nominee nomination pick tap select choose selection choice
offer: offer approach
name: name unveil
elect: elect election vote poll ballot
announce: announce announcement unveil declare declaration reveal disclose
say: say tell state comment remark note add claim assert explain accord_to report describe
  according_to
confirm: confirm confirmation verify
deny: deny denial refute reject_claim
criticise: criticise criticize condemn denounce slam blast_critics lambast lash_out
praise: praise hail laud applaud
meet: meet meeting talks summit
call: phone_call telephone_call phone telephone
visit: visit trip tour
sign: sign signing ink
agree: agree agreement deal pact accord settle settlement reach_deal
buy: buy acquire acquisition purchase takeover buyout take_over_company buy_out acquirer
sell: sell sale divest offload
merge: merge merger combine
launch: launch introduce introduction roll_out debut unveil_product rollout
release: release issue publish put_out
order: order commission
deliver: deliver delivery hand_over ship
patch: patch fix repair update
bankrupt: bankrupt bankruptcy insolvent insolvency file_for_bankruptcy
invest: invest investment stake
award: award prize win_award honor honour
oscar: oscar oscars academy_awards academy_award
ceremony: ceremony gala telecast awards_show awards_ceremony
host: host emcee co-host
win: win victory triumph beat defeat
lose: lose loss
play: play game match
compete: compete competition contest tournament
rise: rise climb_percent increase surge soar jump gain rally
drop: drop decline decrease slump sink slide tumble_percent plunge_percent
drunk_driving: dui dwi drunk_driving drunken_driving drink_driving drink-driving
  driving_under_the_influence driving_while_intoxicated drive_drunk
speed: speed speeding
pull_over: pull_over stop_by_police
suspect: suspicion suspect
marry: marry marriage wedding wed tie_the_knot
divorce: divorce split_up
bear: birth give_birth
bury: bury burial funeral
protest: protest demonstrate demonstration rally_against march riot unrest
strike: walkout walk_out go_on_strike strike_action work_stoppage
legislate: pass_bill enact legislation bill law
approve: approve approval green-light give_green_light ok
reject: reject rejection turn_down refuse refusal rebuff
cancel: cancel call_off scrap axe_show
delay: delay postpone postponement put_off
start: start begin commence kick_off get_underway
end: end finish conclude close
plan: plan intend prepare
try_to: try attempt effort bid seek
cause: cause lead_to trigger spark
happen: happen occur take_place incident event
deploy: deploy deployment send_troops station
invade: invade invasion incursion
withdraw: withdraw pull_out pullout withdrawal
patrol: patrol
cease: ceasefire cease-fire truce
ban: ban prohibit outlaw forbid
fine: fine penalty penalise penalize sanction
investigate: investigate investigation probe inquiry inquest
testify: testify testimony give_evidence
warn: warn warning caution
threaten: threaten threat menace
survive: survive stay_alive survivor
infect: infect infection outbreak contract_virus
treat: treat treatment hospitalise hospitalize take_to_hospital
return: return come_back comeback go_back
watch: watch witness see
"""


REPORTING = frozenset(("say",))
"""Kinds of which each speaker has one of his own."""


def rows() -> dict[str, str]:
    """Word or phrase (its words joined by spaces) to its kind; the first kind that claims it."""
    table: dict[str, str] = {}
    kind = ""
    for line in KINDS.splitlines():
        head, mark, words = line.partition(":")
        kind, words = (head, words) if mark else (kind, line)
        for word in words.split():
            table.setdefault(word.replace("_", " "), kind)
    return table
