# Het logboek doorzoeken, en wat erbij hoort: foto, geluid, film, e-mail en gesprek.
