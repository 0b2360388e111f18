void Office.onReady(({ host }) => {
  const body = document.getElementById("app-body");
  if (body && host === Office.HostType.Excel) body.style.display = "flex";
});
