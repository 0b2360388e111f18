"""Calculates formulas over rows in a LibreOffice without a window. Reads what to do as JSON, and answers so."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

PIPE = "pipe,name=deals-bench;urp;"


def connect(soffice):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    while soffice.poll() is None:
        try:
            return resolver.resolve(f"uno:{PIPE}StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice has ended before it could be asked.")


def write(sheet, column, table):
    area = sheet.getCellRangeByPosition(column, 0, column + len(table[0]) - 1, len(table) - 1)
    area.setDataArray(tuple(tuple(row) for row in table))


def calculate(document, formulas, runs):
    column = document.Sheets.getByIndex(0).getCellRangeByPosition(10, 0, 10, len(formulas) - 1)
    column.setFormulaArray(tuple((formula,) for formula in formulas))
    milliseconds = []
    for _ in range(runs):
        start = time.perf_counter()
        document.calculateAll()
        milliseconds.append((time.perf_counter() - start) * 1000)
    return {"milliseconds": milliseconds, "cells": [row[0] for row in column.getDataArray()]}


def answer(asked, desktop):
    document = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (PropertyValue("Hidden", 0, True, 0),))
    document.enableAutomaticCalculation(False)
    sheet = document.Sheets.getByIndex(0)
    write(sheet, 0, asked["rows"])
    write(sheet, 6, asked["questions"])
    answers = [calculate(document, formulas, int(asked["runs"])) for formulas in asked["formulas"]]
    document.close(True)
    return answers


with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
    settings = f"-env:UserInstallation=file://{profile}"
    command = ["soffice", "--headless", "--norestore", settings, f"--accept={PIPE}"]
    soffice = subprocess.Popen(command, stdout=sys.stderr, start_new_session=True)
    try:
        context = connect(soffice)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        json.dump(answer(json.load(sys.stdin, parse_int=float), desktop), sys.stdout)
        desktop.terminate()
        soffice.wait(30)
    finally:
        if soffice.poll() is None:
            os.killpg(soffice.pid, signal.SIGKILL)
