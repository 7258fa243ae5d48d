# Een gebeurtenis opschrijven, wat voor de hele reeks geldt, en eerdere versies.
