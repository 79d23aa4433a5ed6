/** What stands before a command on a laptop. */
export const laptop = "jo@thinkpad:~/src$ ";

/** The same on other machines of one's own. */
export const near: Readonly<Record<string, string>> = {
  "a Mac": "jo@MacBook-Pro ~ % ",
  "a virtual environment": "(venv) jo@thinkpad:~$ ",
  Windows: "PS C:\\Users\\jo> ",
};

/** What stands before a command that runs elsewhere. */
export const far: Readonly<Record<string, string>> = {
  "an instance": "[ec2-user@ip-10-0-1-23 ~]$ ",
  "an instance of Ubuntu": "ubuntu@ip-172-31-5-6:/var/log$ ",
  "a pod": "root@web-5d4f7c9b8-x2x4z:/app# ",
  CloudShell: "[cloudshell-user@ip-10-134-3-4 ~]$ ",
  Cloud9: "ec2-user:~/environment/api (main) $ ",
  "Session Manager": "sh-5.2$ ",
  "a container's shell": "/ # ",
  "kubectl exec": "$ kubectl exec -it web-5d4f -n shop -- ",
  "docker exec": "$ docker exec -i web ",
  ssh: "$ ssh bastion ",
};
